import { useEffect, useState, type ReactNode } from 'react'
import { usePrint } from '../../../api/use-print.ts'
import type { SignedReview } from './model/signed-review.ts'
import { ProtocolPaper } from './protocol-paper.tsx'

/** Prints a signed review: the function that does, and the sheet, which must stand in the document. */
export function usePrintedProtocol(): { readonly printProtocol: (review: SignedReview) => void; readonly paper: ReactNode } {
  const [asked, setAsked] = useState<{ readonly review: SignedReview }>()
  const print = usePrint(asked === undefined ? undefined : 'review')
  useEffect(() => {
    if (asked !== undefined) print()
  }, [asked, print])
  // A new object each time, so that the same one can be printed again.
  return { printProtocol: (review) => setAsked({ review }), paper: asked === undefined ? null : <ProtocolPaper review={asked.review} /> }
}
