interface ContactDialogProps {
  /** The draft that the form is kept in, from its first sign on; a known id is read back. */
  readonly draftId: string
  readonly carerIds: readonly string[]
  readonly onClose: () => void
}

export function ContactDialog(_props: ContactDialogProps) {
  return null
}
