import { fieldEntries } from './field-entries.tsx'
import { formEntries } from './form-entries.tsx'
import type { GalleryEntry } from './gallery-entry.ts'
import { listEntries } from './list-entries.tsx'
import { markEntries } from './mark-entries.tsx'
import { partEntries } from './part-entries.tsx'
import { questionEntries } from './question-entries.tsx'
import { setUpEntries } from './set-up-entries.tsx'
import { uiEntries } from './ui-entries.tsx'

/** Every part of `ui/` and `parts/`, in every state it can be in. */
export const gallery: readonly GalleryEntry[] = [
  ...uiEntries,
  ...fieldEntries,
  ...questionEntries,
  ...formEntries,
  ...listEntries,
  ...partEntries,
  ...setUpEntries,
  ...markEntries,
]
