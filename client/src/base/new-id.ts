import { v7 } from 'uuid'

/** The id of a record that is made here: sent twice, it is made once. Also where the page is not served securely. */
export const newId = (): string => v7()
