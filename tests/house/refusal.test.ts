import { expect, it } from 'vitest'
import { listPaths, readSource } from '../support/run/source-files.ts'

const pages = listPaths()
  .filter((path) => /^client\/src\/(?!base\/).*\.tsx?$/.test(path))
  .map(readSource)

it('a page tells a refusal by the one sentence, never what an error calls itself', () => {
  // A `DomainError` of a shared rule is a sentence for people; any other error may be a bug in its own words.
  const raw =
    /(?:error|err|refused|refusal|fault|failure|cause|thrown)\w*\)?\s*\??\.message\b|String\((?:error|err|cause|fault)\)/gi
  const wrong = pages.flatMap(({ path, bare }) =>
    [...bare.replaceAll('error instanceof DomainError ? error.message', '').matchAll(raw)].map(
      ([words]) => `${path}: ${words}`,
    ),
  )
  expect(wrong).toEqual([])
})
