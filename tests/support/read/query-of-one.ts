const ofIndicator = ['series', 'forecast', 'benchmarks', 'comparison', 'revisions']

/** What names the one thing a file is about, as the small partnership has it; empty for a file about all. */
export function queryOfOne(name: string): string {
  if (name === 'timeline') return '?kind=indicator&code=PO01'
  if (name === 'agenda') return '?meeting=1'
  if (name === 'yearly-report') return '?report=1'
  return ofIndicator.includes(name) ? '?indicator=PO01' : ''
}
