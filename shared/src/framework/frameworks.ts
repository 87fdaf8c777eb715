/** What an item is: a thing to reach, what makes it possible, or an area that is inspected. */
export type FrameworkKind = 'outcome' | 'enabler' | 'area'

export type FrameworkItem = { item: string; kind: FrameworkKind; words: string }

/** An edition of a framework: from which day it holds, and where it was published. */
export type FrameworkVersion = {
  version: string
  label: string
  fromDay: string
  source: string
  items: readonly FrameworkItem[]
}

export type Framework = { framework: string; name: string; versions: readonly FrameworkVersion[] }

const outcome = (item: string, words: string): FrameworkItem => ({ item, kind: 'outcome', words })
const enabler = (item: string, words: string): FrameworkItem => ({ item, kind: 'enabler', words })
const area = (item: string, words: string): FrameworkItem => ({ item, kind: 'area', words })

const leaders = area('ilacs-leaders', 'What leaders do for practice with children and families')
const protection = area('ilacs-help-and-protection', 'Children who need help and protection')
const inCare = area('ilacs-in-care', 'Children in care')
const careLeavers = area('ilacs-care-leavers', 'Care leavers')

/**
 * England's frame, in words of our own. Items are known by their slug, since their numbers differ between sources;
 * an edition that is over stays, for what was mapped with it.
 */
export const frameworks: readonly Framework[] = [
  {
    framework: 'national-framework',
    name: 'Children’s social care National Framework',
    versions: [
      {
        version: '2023-12',
        label: 'December 2023',
        fromDay: '2023-12-14',
        source: 'Department for Education, statutory guidance for local authorities, December 2023',
        items: [
          outcome('outcome-stay-together', 'Families stay together and get the help they need'),
          outcome('outcome-family-network', 'Children are supported by their family network'),
          outcome('outcome-safe', 'Children are safe in and outside their home'),
          outcome('outcome-stable-homes', 'Children in care and care leavers have stable, loving homes'),
          enabler('enabler-multi-agency', 'Agencies work together, and it works'),
          enabler('enabler-leaders', 'Leaders make good practice possible'),
          enabler('enabler-workforce', 'The workforce is equipped and effective'),
        ],
      },
    ],
  },
  {
    framework: 'ilacs',
    name: 'Ofsted’s inspection of local authority children’s services (ILACS)',
    versions: [
      {
        version: '2018-01',
        label: 'January 2018',
        fromDay: '2018-01-01',
        source: 'Ofsted, ILACS framework, from January 2018: care leavers are judged with children in care',
        items: [leaders, protection, area('ilacs-in-care-and-leavers', 'Children in care and care leavers')],
      },
      {
        version: '2023-01',
        label: 'January 2023',
        fromDay: '2023-01-01',
        source: 'Ofsted, ILACS framework, from January 2023: care leavers are judged apart',
        items: [leaders, protection, inCare, careLeavers],
      },
      {
        version: '2026-04',
        label: 'April 2026',
        fromDay: '2026-04-01',
        source: 'Ofsted, ILACS framework, from April 2026: no overall grade',
        items: [leaders, protection, inCare, careLeavers],
      },
    ],
  },
]
