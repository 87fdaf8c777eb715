import {
  accountabilityKinds,
  accountabilityMeaning,
  accountabilityWord,
} from '@roundtable/shared/accountability/accountability-words.ts'
import { describe, expect, it } from 'vitest'
import { listPaths, readSource } from '../../support/run/source-files.ts'

describe('the words for who has which part', () => {
  it('are one set: accountable, responsible, consulted, informed, each in plain words too', () => {
    expect(accountabilityKinds.map(accountabilityWord)).toEqual([
      'Accountable',
      'Responsible',
      'Consulted',
      'Informed',
    ])
    expect(new Set(accountabilityKinds.map(accountabilityMeaning)).size).toBe(4)
  })

  it('stand in one file, and no screen, download or history says them otherwise', () => {
    const others =
      /(['"`>]\s*|')(Accountable|Responsible|Consulted|Informed|Contributes|Answers for it|Who answers|Is (asked|told|consulted|informed))\s*(['"`<])/
    const wrong = listPaths()
      .filter((path) => /^(client|server|shared|db)\/src\/.*\.tsx?$/.test(path))
      .filter((path) => !path.endsWith('/accountability-words.ts') && others.test(readSource(path).code))
    expect(wrong).toEqual([])
  })
})
