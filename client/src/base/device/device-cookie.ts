type Cookie = { name: string; value: string; seconds: number }

/** Written beside what the device stores, for the server, which cannot read that; none where there is no value. */
export function setDeviceCookie({ name, value, seconds }: Cookie): void {
  const age = value === '' ? 0 : seconds
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser the pages are for.
  document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`
}
