import { slugOf } from '@roundtable/shared/partnership/partnership-form.ts'
import { expect, it } from 'vitest'

it.each([
  ['St Helens’ Children', 'st-helens-children'],
  ['Demo', 'demo-partnership'],
  ['API', 'api-partnership'],
  ['Sign in', 'sign-in-partnership'],
  ['Accessibility', 'accessibility-partnership'],
  ['…', 'partnership'],
])('a partnership called %s lies at /%s: no page of the product is in its way', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
