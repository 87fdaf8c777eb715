import { afterEach, beforeEach, expect } from 'vitest'

const said: string[] = []

beforeEach(() => {
  said.length = 0
  console.error = (...words: unknown[]) => {
    said.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '))
  }
})

afterEach(() => {
  expect(said, 'console.error was called').toEqual([])
})
