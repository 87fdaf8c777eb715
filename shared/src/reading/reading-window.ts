/** How many of the newest figures a reading looks at: four years of months. Limits and signals come from these. */
export const readingWindow = 48

/** How many of them a sparkline shows. */
export const sparklinePoints = 24
