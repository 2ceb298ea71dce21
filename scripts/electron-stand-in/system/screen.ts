import { strictEmitter } from '../strict.ts'

const display = {
  id: 1, label: '', scaleFactor: 1, rotation: 0, internal: true,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 }, workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 }, workAreaSize: { width: 1920, height: 1040 },
}

/** One ordinary screen, always the same. */
class Screen extends strictEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed']) {
  getPrimaryDisplay(): typeof display { return display }
  getAllDisplays(): (typeof display)[] { return [display] }
  getDisplayMatching(): typeof display { return display }
  getDisplayNearestPoint(): typeof display { return display }
  getCursorScreenPoint(): { x: number; y: number } { return { x: 0, y: 0 } }
}

export const screen = new Screen()
