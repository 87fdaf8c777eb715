import type { Page } from 'playwright-core'

const hp07 = '/northmere/indicators/HP07'
const fillFirst = (label: RegExp) => (page: Page) => page.getByLabel(label).first().fill('ten')

/** What the manager proposes targets with. */
export const proposingForms = [
  { file: 'indicator/target/propose-target-dialog', path: hp07, opener: /^Propose a target$/ },
  {
    file: 'indicator/target/propose-profile-dialog',
    path: hp07,
    opener: /^For several periods$/,
    spoil: fillFirst(/, at (least|most)/),
  },
  {
    file: 'target/propose-targets-form',
    path: '/northmere/targets?part=propose',
    spoil: fillFirst(/, at least/),
  },
]
