/** Made when it is asked for first: what reads the words of a language or the clocks of a place takes a page's time. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
