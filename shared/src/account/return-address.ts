/** An address of ours to go back to: nothing that a browser could take for another host. */
export const isReturnAddress = (text: string): boolean =>
  text.length <= 2000 && /^\/(?![/\\])/.test(text) && !/[\\\s]/.test(text)
