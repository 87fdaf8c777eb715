import { expect, it } from 'vitest'
import { listPaths, readText } from '../../support/run/source-files.ts'

it('every rule of a form is held to the verb that has it too', () => {
  const paths = listPaths()
  const held = paths.filter((path) => /^tests\/server\/form\/.+\.test\.ts$/.test(path)).map(readText)
  const rules = paths.filter((path) => /^shared\/src\/.+-form\.ts$/.test(path))
  const loose = rules.filter((path) => {
    const name = path.replace('shared/src', '@roundtable/shared')
    return !held.some((text) => text.includes(`'${name}'`))
  })
  expect(loose).toEqual([])
})
