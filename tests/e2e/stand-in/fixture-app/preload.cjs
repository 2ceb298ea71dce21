const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  send: (channel, ...values) => ipcRenderer.send(channel, ...values),
  onTold: (callback) => {
    const listener = (_event, value) => callback(value)
    ipcRenderer.on('told', listener)
    return () => { ipcRenderer.off('told', listener) }
  },
  call: (callback, ...values) => callback(...values),
  later: async (value) => value,
  refuse: () => { throw new RangeError('nej tack') },
  nested: { list: [1, { deep: true }], day: new Date(0) },
})

let second = 'none'
try {
  contextBridge.exposeInMainWorld('fixture', {})
} catch (error) {
  second = error.message
}
contextBridge.exposeInMainWorld('secondExpose', second)

let forbidden = 'loaded'
try {
  forbidden = typeof require('node:fs')
} catch {
  forbidden = 'refused'
}
contextBridge.exposeInMainWorld('nodeInPreload', forbidden)
