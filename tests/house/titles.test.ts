import { expect, it } from 'vitest'
import { listPaths, readSource } from '../support/run/source-files.ts'

const parts = listPaths()
  .filter((path) => /^client\/src\/(features|parts|ui)\/.*\.tsx$/.test(path))
  .map(readSource)

it('a page has one title, while its parts are loaded too: they say that they are parts', () => {
  const wrong = parts.filter(({ bare }) => {
    const [, ...shown] = bare.split('<QueryStates')
    return shown.some(
      (after, at) =>
        !/\spart[\s>]/.test(after.split('{(')[0] ?? '') && !shown.slice(at).join('').includes('<PageHeader'),
    )
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})
