/** A database of the browser with a few stores; each step is done when it is written. */
export function indexed<Store extends string>(name: string, stores: readonly Store[]) {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name, 1)
      asked.onupgradeneeded = () => {
        for (const store of stores) asked.result.createObjectStore(store)
      }
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error ?? new Error('Nothing can be stored here.'))
    })
  async function within<T>(
    step: (of: (store: Store) => IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> {
    const database = await open()
    try {
      const writing = database.transaction([...stores], 'readwrite', { durability: 'strict' })
      const asked = step((store) => writing.objectStore(store))
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve()
        writing.onabort = () => reject(writing.error ?? new Error('It was not stored.'))
      })
      return asked?.result
    } finally {
      database.close()
    }
  }
  return within
}

/** Whether this browser stores and encrypts: over plain http it does not. */
export const canSeal = (): boolean =>
  typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined
