import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gallery } from '@roundtable/client/gallery/gallery.ts'
import { galleryStates } from '@roundtable/client/gallery/gallery-entry.ts'
import { describe, expect, it } from 'vitest'

const client = join(import.meta.dirname, '../../client/src')
const drawn = ['ui', 'parts'].flatMap((folder) =>
  readdirSync(join(client, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
)

describe('the gallery', () => {
  it('shows every part there is, each once, and none that has gone', () => {
    expect(gallery.flatMap(({ files }) => files).sort()).toEqual([...drawn].sort())
    expect(new Set(gallery.map(({ name }) => name)).size).toBe(gallery.length)
  })

  it.each(gallery.map((entry) => [entry.name, entry] as const))(
    'draws %s in every state it can be in, and says why not in the others',
    (_, { states }) => {
      expect(Object.keys(states).sort()).toEqual([...galleryStates].sort())
      expect(typeof states.usual).toBe('function')
      for (const state of galleryStates) {
        const each = states[state]
        if (typeof each === 'string') expect(each).toMatch(/^[A-Z].+\.$/)
        else expect(each(`gallery-${state}`)).toBeTruthy()
      }
    },
  )
})
