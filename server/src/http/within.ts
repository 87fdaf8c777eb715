/** Waits for something, but no longer than this; what becomes of it then is somebody else's. */
export async function within(milliseconds: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  try {
    await Promise.race([awaited, late])
  } finally {
    clearTimeout(timer)
  }
}
