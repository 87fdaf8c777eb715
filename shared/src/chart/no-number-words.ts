import type { IndicatorView } from '../indicator/indicator.ts'

/** What stands in place of a chart that has no number to draw. */
export function noNumberWords(view: Pick<IndicatorView, 'points' | 'formula' | 'reportingAgencyName'>): {
  title: string
  sentence: string
} {
  if (view.points.length === 0) {
    return {
      title: 'No figures yet',
      sentence:
        view.formula !== null
          ? 'It is calculated: the first figure appears once all it is made of is published.'
          : view.reportingAgencyName === null
            ? 'Nobody has been asked to report this indicator yet.'
            : `${view.reportingAgencyName} reports it: the first figure appears here once it is approved.`,
    }
  }
  if (view.points.some((point) => point.symbol === 'c')) {
    return {
      title: 'Too small to show',
      sentence:
        'The counts are so small that a child could be recognised, so they are not shown to you, here or in any file.',
    }
  }
  const words = [...new Set(view.points.map((point) => point.text))]
  return {
    title: 'No number to draw',
    sentence: `Every period has a reason for no figure: ${words.join(', ')}.`,
  }
}
