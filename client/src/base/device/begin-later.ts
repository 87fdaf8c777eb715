import { written } from '@roundtable/shared/wire/written-page.ts'

/** Begins the page itself once its picture is painted; at once where nobody looks, for nothing is painted there. */
export function beginLater(): void {
  const link = document.querySelector<HTMLLinkElement>(`link[${written.begin}]`)
  if (link === null) return
  const begin = () => {
    import(/* @vite-ignore */ link.href).catch(() => undefined)
  }
  if (document.visibilityState === 'hidden') begin()
  else requestAnimationFrame(() => setTimeout(begin))
}
