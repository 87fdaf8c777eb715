import { plainColumn } from '@roundtable/shared/plain/plain-entry.ts'
import { usePlain } from '../../../parts/plain.ts'

const asItIs = (word: string): string => word

/** What a column of the grid is called for this reader. */
export const useColumnWord = (): ((word: string) => string) => (usePlain() ? plainColumn : asItIs)
