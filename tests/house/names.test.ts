import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { listPaths, readSource } from '../support/run/source-files.ts'

/** Words for which there is a plain one: message, missing, required, current, stored, pending, retry, require…, hold…. */
const gone = /\b(told|untold|asked|kept|standing|redrawn|at once|go on)\b/
/** What is told is published, notified or reported; what is taken is held or required. */
const verbs = /^(tell|take)[A-Z-]/

const product = listPaths().filter((path) => /^(client|server|shared|db)\/src\/.*\.(tsx?|css)$/.test(path))
const wordsOf = (name: string) =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
const isGone = (name: string) => gone.test(wordsOf(name)) || verbs.test(name)

it('files, types and functions are named in plain field English', () => {
  const files = product.filter((path) => isGone(basename(path)))
  const declared = product
    .filter((path) => /\.tsx?$/.test(path))
    .map(readSource)
    .flatMap(({ path, bare }) =>
      [...bare.matchAll(/\b(?:function\*?|type|class|interface)\s+(\w+)|^export const (\w+)/gm)].map(
        ([, name, constant = '']) => ({ path, name: name ?? constant }),
      ),
    )
    .filter(({ name }) => isGone(name))
  expect([...files, ...declared.map(({ path, name }) => `${path}: ${name}`)]).toEqual([])
})

it('the classes of the styles are too', () => {
  const styles = product.filter((path) => path.endsWith('.css')).map(readSource)
  const classes = styles.flatMap(({ path, text }) =>
    [...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => ({ path, name })),
  )
  const wrong = classes.filter(({ name }) => isGone(name))
  expect(wrong.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
})
