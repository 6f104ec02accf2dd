import { create } from 'zustand';

export type InspectorTab = 'settings' | 'explain' | 'weights';

/** Which view of a layer is open; it stays while other layers are selected. */
export const useInspectorTab = create<{ readonly tab: InspectorTab }>()(() => ({ tab: 'settings' }));

export function showInspectorTab(tab: InspectorTab): void {
  useInspectorTab.setState({ tab });
}
