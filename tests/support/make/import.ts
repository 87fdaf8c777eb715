import { newId } from '@roundtable/db/ids.ts'
import type { ServedPartnership } from '../server/served-partnership.ts'
import { policeMonth } from './return.ts'

const words = 'Fewer calls.,A new rota.,We go on.,Counted twice.'

/** The month of the police as a table: 90 % of 200, and 7, with all they have to say. */
export const monthFile = `Code,Numerator,Denominator,Value,What happened,Why,What next,Why it is right\r\nPO01,180,200,,${words}\r\nPO02,,,7,${words}\r\n`

/** A file read for the month of the police, and what of it can be saved. */
export async function readMonth(at: ServedPartnership, file: string | Buffer = monthFile) {
  const { id: returnId } = await policeMonth(at)
  return { returnId, view: await at.read(returnId, file, { name: 'October final.csv' }) }
}

/** A file read and saved. */
export async function importMonth(at: ServedPartnership, file: string | Buffer = monthFile) {
  const { returnId, view } = await readMonth(at, file)
  const key = newId()
  const saved = await at.callerAs('police-contributor').import.save({ id: view.id, key, leaveOut: [] })
  return { returnId, id: view.id, key, view: saved }
}
