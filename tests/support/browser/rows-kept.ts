import type { Page } from 'playwright-core'

/** What lies on the device: how many keys and sealed rows, and the rows in which words of a pack can be read. */
export const rowsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ keys: number; sealed: number; readable: string[] }>((resolve, reject) => {
        const asked = indexedDB.open('roundtable-device')
        asked.onerror = () => reject(asked.error ?? new Error('It does not open.'))
        asked.onupgradeneeded = () => {
          asked.result.createObjectStore('key')
          asked.result.createObjectStore('sealed')
        }
        asked.onsuccess = () => {
          const reading = asked.result.transaction(['key', 'sealed'])
          const keys = reading.objectStore('key').count()
          const rows = reading.objectStore('sealed').getAll()
          reading.oncomplete = () => {
            asked.result.close()
            const texts = rows.result.map(({ bytes }: { bytes: ArrayBuffer }) =>
              new TextDecoder().decode(bytes),
            )
            const readable = texts.filter((text) => /contract|Northmere|Care leavers/.test(text))
            resolve({ keys: keys.result, sealed: rows.result.length, readable })
          }
        }
      }),
  )
