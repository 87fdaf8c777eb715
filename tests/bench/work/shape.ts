/** How much stands in the database: partnerships of as many series, of 120 months each. */
export type Shape = { name: string; partnerships: number; series: number }

export const small: Shape = { name: '500 series', partnerships: 1, series: 500 }

export const shapesOf: Record<string, readonly Shape[]> = {
  1: [small],
  10: [{ name: '5,000 series', partnerships: 1, series: 5_000 }],
  100: [
    { name: '50,000 series in one partnership', partnerships: 1, series: 50_000 },
    { name: '150 partnerships of 330 series', partnerships: 150, series: 330 },
  ],
}
