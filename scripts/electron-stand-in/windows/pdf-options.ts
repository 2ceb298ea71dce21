export interface PrintToPdfOptions {
  readonly pageSize?: string | { readonly width: number; readonly height: number }
  readonly margins?: { readonly top?: number; readonly bottom?: number; readonly left?: number; readonly right?: number }
  readonly landscape?: boolean
  readonly displayHeaderFooter?: boolean
  readonly printBackground?: boolean
  readonly scale?: number
  readonly pageRanges?: string
  readonly headerTemplate?: string
  readonly footerTemplate?: string
  readonly preferCSSPageSize?: boolean
  readonly generateTaggedPDF?: boolean
  readonly generateDocumentOutline?: boolean
}

// Inches, as the protocol wants them.
const paper: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54], A4: [8.27, 11.69], A5: [5.83, 8.27], Letter: [8.5, 11], Legal: [8.5, 14],
}

/** Electron's `printToPDF` options as the protocol's, with Electron's defaults (Letter, 0.4 inch). */
export function toProtocolPdfOptions({ pageSize = 'Letter', margins = {}, ...rest }: PrintToPdfOptions): object {
  const size = typeof pageSize === 'string' ? paper[pageSize] : [pageSize.width, pageSize.height]
  if (!size) throw new Error(`stand-in: the page size ${JSON.stringify(pageSize)} does not exist here`)
  const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = margins
  return { ...rest, paperWidth: size[0], paperHeight: size[1], marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}
