/** How each word and icon is decided, for a board member: the page in the product shows it, docs/figures.md repeats it. */
export type GuideSection = { title: string; paragraphs: readonly string[]; source: string | null }

export const figureGuide: readonly GuideSection[] = [
  {
    title: 'On target, within tolerance, off target',
    paragraphs: [
      'The figure is compared with the target the board agreed for that very period, to the last decimal. On the target counts as on target. Short of it by no more than the agreed tolerance is within tolerance; anything more is off target.',
      'An indicator for which neither high nor low is better is never judged, and an indicator without an agreed target has none.',
    ],
    source: 'The target in force, as the minutes name it; it stands beside the chart.',
  },
  {
    title: 'Improving, worsening, no real change',
    paragraphs: [
      'Every figure goes up and down a little for no reason. A control chart shows how much: the average of the figures, and limits on both sides of it, 2.66 times the usual step from one figure to the next. Nearly everything between the limits is common cause: noise, not news.',
      'Four things are signs of a real change: a figure beyond a limit; seven figures in a row on one side of the average; six rises or six falls in a row, which are seven figures; two out of three close to a limit or beyond it. Whether a change is better or worse follows from the indicator.',
      'A figure that rises or falls for long draws an average that it then lies above and below. Then its course is told, by a test beside the four signs, and a side of that average is called above or below, never improving or worsening against the course.',
      'Where three whole years agree that a figure has its season, each month, quarter or term is held against the same one of other years, and average and limits follow the season.',
      'A control chart needs 13 figures. With fewer, the figure is compared with the same period a year earlier and the page says no more than better or worse than a year before. Where the 95% intervals of the two overlap, it says that the difference may be chance.',
      'Where a board agreed that something changed, average and limits start anew from that period on. Where a definition changed, nothing is compared across the change.',
    ],
    source:
      'NHS England, Making Data Count (2019–2023); Donald J. Wheeler, Understanding Variation (1993). Other charts: P. B. Laney, Improved control charts for attributes (2002). Course: H. B. Mann (1945) and M. G. Kendall (1975), corrected for ties and for figures that lean on the one before (as Hamed and Rao, 1998). Season: Kruskal and Wallis’s test with the F of Iman and Davenport (1976), after the slope of Hirsch, Slack and Smith (1982).',
  },
  {
    title: 'Meets the target reliably, sometimes, cannot',
    paragraphs: [
      'If both limits lie on the right side of the target, it will be met as long as nothing changes. If both lie on the wrong side, it cannot be met without changing how things are done. If the target lies between the limits, it is met in some periods and missed in others by chance. Where the last twelve figures all met or all missed it, the page says so instead.',
      'While a figure is moving, the limits of three years do not tell the next one: then the page says what the last six figures have done, and what would have to change is counted from where the figure is now.',
      'So a figure can be off target and not worsening, and the page says exactly that.',
    ],
    source: 'NHS England, Making Data Count: assurance icons.',
  },
  {
    title: 'The title of a chart',
    paragraphs: [
      'It says what the figure is about and then, in ten words or fewer, what the figures say by rules, and never more than they do. The manager can write another; then it says who wrote it and when, and what the figures would say.',
    ],
    source: null,
  },
  {
    title: 'The interval, and a small base',
    paragraphs: [
      'The 95% interval says how far chance alone could have moved the figure. The smaller the number of children counted, the wider it is. A figure out of fewer than 20, or with from 1 to 5 counted or left out, carries a mark: read it with care.',
    ],
    source:
      'Percentages: E. B. Wilson (1927). Rates: Byar’s method from 10 events on, exact below (Breslow and Day, 1987), as the Office for Health Improvement and Disparities uses them.',
  },
  {
    title: 'Figures that are not shown',
    paragraphs: [
      'Elected members and observers do not see counts from 1 to 5, percentages that rest on such a count, or anything out of 10 or fewer, so that nobody finds a child in a figure. Where a hidden part would follow from the total and the other parts, or be known within fewer than five, the next smallest parts are hidden too, or the total is. Zero is shown. The parts of a month are shown when every agency has published and they add up; until then they wait. What is hidden once stays hidden, also after a correction and as at every moment. A partnership can hide more, never less than counts to 3.',
      'The same figures are hidden on the screen, in the chart, in every sentence and in every file.',
    ],
    source:
      'Department for Education, Statistics: confidentiality policy; Office for National Statistics, Policy on protecting confidentiality in tables.',
  },
]

/** Words with their shape and hue, as they stand on every page. */
export const markGuide = [
  { word: 'On target', shape: 'circle ●', hue: 'green', tells: 'status' },
  { word: 'Within tolerance', shape: 'triangle ▲', hue: 'amber', tells: 'status' },
  { word: 'Off target', shape: 'square ■', hue: 'crimson', tells: 'status' },
  { word: 'No target, no figure, not judged', shape: 'dash –', hue: 'grey', tells: 'status' },
  { word: 'Improving', shape: 'ringed arrow; ▲ on the chart', hue: 'blue', tells: 'variation' },
  { word: 'Worsening', shape: 'ringed arrow; ▼ on the chart', hue: 'orange', tells: 'variation' },
  {
    word: 'A real change, neither better nor worse',
    shape: 'ringed arrow; ◆ on the chart',
    hue: 'purple',
    tells: 'variation',
  },
  { word: 'No real change', shape: 'ringed wave; ● on the chart', hue: 'grey', tells: 'variation' },
  { word: 'Meets the target reliably', shape: 'letter P in a square', hue: 'ink', tells: 'assurance' },
  { word: 'Meets the target sometimes', shape: 'question mark in a square', hue: 'ink', tells: 'assurance' },
  { word: 'Met the target every time of late', shape: 'tick in a square', hue: 'ink', tells: 'assurance' },
  {
    word: 'Missed the target every time of late',
    shape: 'cross in a square',
    hue: 'ink',
    tells: 'assurance',
  },
  { word: 'Cannot meet the target reliably', shape: 'letter F in a square', hue: 'ink', tells: 'assurance' },
] as const
