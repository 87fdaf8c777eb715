import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '@roundtable/shared/base/errors.ts'
import type { Matched } from '@roundtable/shared/published/open-data/data-figure.ts'
import { readPublisherFile } from '@roundtable/shared/published/open-data/read-publisher-file.ts'
import { textOf } from '../import/file/read-tables.ts'

const task: { bytes: Uint8Array; areaCode: string; places: string[]; matched: Matched[]; until: string } =
  workerData
try {
  const { bytes, ...wanted } = task
  const text = textOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  parentPort?.postMessage(readPublisherFile(text, wanted))
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  parentPort?.postMessage({ refused: error.message })
}
