import { written } from '@roundtable/shared/wire/written-page.ts'

/** Whether a picture of the page stands there, written by the server and not taken over yet. */
export const isWritten = (): boolean => document.documentElement.hasAttribute(written.mark)

/** The page stands in the place of its picture now. */
export const unmarkWritten = (): void => document.documentElement.removeAttribute(written.mark)

/** The answer of this address that the page was written of, once. */
export function writtenAnswer(address: string): Response | undefined {
  const blocks = [...document.querySelectorAll(`script[${written.answer}]`)]
  const block = blocks.find((each) => each.getAttribute(written.answer) === address)
  block?.remove()
  return block === undefined
    ? undefined
    : new Response(block.textContent, { headers: { 'content-type': 'application/json' } })
}
