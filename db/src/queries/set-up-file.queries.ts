import { receivedFile } from './received-file.queries.ts'

/** What was taken over expires too: what it changed has its lines in the trail. */
export const setUpFiles = receivedFile('setUpFile', { stays: [] })
