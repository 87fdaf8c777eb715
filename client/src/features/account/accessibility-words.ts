type Part = { title: string; paragraphs?: readonly string[]; points?: readonly string[] }

/** The statement public bodies owe (Accessibility Regulations 2018), true of what was tested and of what was not. */
export const accessibilityParts: readonly Part[] = [
  {
    title: 'What you can do here',
    points: [
      'use every page with the keyboard alone, with the focus in sight',
      'zoom to 400% and read on a screen 320 pixels wide without scrolling sideways, tables of figures apart',
      'read every chart as a sentence, as a table and as a CSV file',
      'choose light or dark, or a size for the far end of a room, under your name in the menu; your device’s own setting is followed where you choose nothing',
      'use the colours of your system (forced colours) and less motion',
      'tell every status by a word and a shape, never by colour alone',
    ],
  },
  {
    title: 'How accessible it is',
    paragraphs: [
      'Roundtable aims at the Web Content Accessibility Guidelines version 2.2, level AA. It is partially compliant, for what is listed here.',
    ],
    points: [
      'No person who uses a screen reader, a magnifier or speech input has tested it yet, and no young person or carer has tried their plain words. How it is read aloud is known from automatic checks and from the structure of the pages alone.',
      'Forced colours were looked at in a light theme of Chromium only, not in Windows’ own dark ones.',
      'Only young people and carers’ representatives read pages in plain words; their forms, returns and account keep some of the words of everybody else.',
      'Wide tables of figures scroll sideways on narrow screens (1.4.10, where tables are excepted).',
      'The chart answers to the arrow keys with one sentence for each point; on a touch screen the table is the way to read points one by one.',
      'Papers that agencies link to as evidence are theirs, and were not looked at.',
      'Pages printed to PDF by a browser are as accessible as that browser makes them.',
    ],
  },
  {
    title: 'How it was tested',
    paragraphs: [
      'On 30 November 2026 fifty-nine pages were checked with axe, a tool for automatic checks, in a Chromium browser, as a partnership manager meets them: in the light, in the dark and in forced colours, with nothing found. Before every release a test repeats it for some thirty pages in the light, also on a phone, for some forty in the dark and in forced colours, and for each part of a page by itself. Dialogs and forms are checked in the light. Contrast of every colour is calculated for light and dark. The same fifty-nine pages were measured in a window 320 pixels wide (400% zoom of 1280), of which two were mended, and a test repeats it for twenty-eight of them. They were looked at in the dark at the size for the far end of a room, and most of them in forced colours; a test holds what is chosen there and the colours of a chart. The pages of young people and carers are walked by a test that finds no code, no word of charts and no sentence over 15 words. For seven pages a test holds that at the size for the far end of a room, on two sizes of screen, no words lie over others and none are cut. Entering figures, choosing a moment to read, reading a chart point by point, narrowing and ordering the scorecard, naming a view, searching, and a meeting from its plan to the approval of its minutes are also gone through with the keyboard alone. Automatic checks find fewer than half of the barriers people meet.',
      'This statement was prepared on 28 November 2026 and last reviewed on 30 November 2026, from those tests.',
    ],
  },
  {
    title: 'If something stands in your way',
    paragraphs: [
      'Tell your partnership manager, who invited you: which page, what you wanted to do, and what you use to read it. They can send any page’s figures in another form.',
      'The Equality and Human Rights Commission enforces these regulations in England. If you are not content with the answer, contact the Equality Advisory and Support Service.',
    ],
  },
]
