/** What each template is called, and what it is for, in a few words. */
export const templateText = {
  'carer-group': { name: 'Anhöriggrupp', hint: '6 träffar, varannan vecka, 8 platser' },
  'study-circle': { name: 'Studiecirkel', hint: '5 träffar, varje vecka, 10 platser' },
  'self-help': { name: 'Självhjälpsgrupp', hint: '10 träffar, varannan vecka, öppen för nya' },
  'children': { name: 'Barn- och ungdomsgrupp', hint: '8 träffar, varje vecka, 6 platser' },
  'feel-good': { name: 'Må bra-grupp', hint: '4 träffar, en gång i månaden, 12 platser' },
  'empty': { name: 'Tom', hint: 'Börja utan förslag' },
} as const
