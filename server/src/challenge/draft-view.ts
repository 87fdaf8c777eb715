import type { ChallengeDraftTable } from '@roundtable/db/tables/challenge.table.ts'

type Drafted = Pick<ChallengeDraftTable, 'text' | 'supportTaken' | 'version' | 'savedAt'> & {
  savedByName: string
}

export const draftView = ({ text, supportTaken, version, savedAt, savedByName }: Drafted) => ({
  ...{ text, version, savedAt, savedBy: savedByName },
  supportTaken: supportTaken === null ? null : supportTaken === 1,
})
