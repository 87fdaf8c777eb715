export const mayCopyPictures = (): boolean => typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator

/** Puts a picture of ours on the clipboard; rejects where the server or the browser does not let it. */
export async function copyPicture(address: string): Promise<void> {
  const picture = fetch(address).then(async (answer) => {
    if (!answer.ok || answer.headers.get('content-type') !== 'image/png') throw new Error('No picture came.')
    return answer.blob()
  })
  // Safari takes only a promise that was handed over while the button was pressed.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
}
