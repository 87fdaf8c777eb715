import { createContext, useContext } from 'react'

/** Whether the reader's pages come in plain words: without codes and words of charts. */
export const PlainContext = createContext(false)
export const usePlain = (): boolean => useContext(PlainContext)
