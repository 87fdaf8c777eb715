/** The pages a manager meets, one of each layout. */
export const everywhere = [
  ...[
    '',
    '/waiting',
    '/indicators/CL01',
    '/indicators/ED01',
    '/goals/G2',
    '/indicators',
    '/issues',
    '/issues/2',
    '/issues/risks',
  ],
  ...['/actions', '/actions/11', '/challenges', '/challenges/6', '/changes', '/accountabilities', '/targets'],
  ...[
    '/returns',
    '/returns/progress',
    '/meetings',
    '/meetings/8',
    '/decisions',
    '/yearly-reports/1',
    '/set-up',
  ],
  ...['/people', '/audit', '/disclosure', '/notices', '/account'],
]
