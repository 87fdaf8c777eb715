type From = { source: string; licence: string }

/** "Contains public sector information licensed under the Open Government Licence v3.0: Department for Education." */
export function attributionOf(figures: readonly From[]): string {
  if (figures.length === 0) return 'No publisher’s file was taken over yet.'
  const licences = [...new Set(figures.map(({ licence }) => licence))]
  const parts = licences.map((licence) => {
    const sources = figures.filter((figure) => figure.licence === licence).map(({ source }) => source)
    return `licensed under the ${licence}: ${[...new Set(sources)].sort().join('; ')}`
  })
  return `Contains public sector information ${parts.join('; ')}.`
}
