/** So many of so many. */
export interface Share {
  readonly done: number;
  readonly of: number;
}

/** How far an export is. */
export type ExportProgress =
  | { readonly stage: 'writing' }
  /** Samples through the written file, and compared with the training executor. */
  | { readonly stage: 'file' | 'executor'; readonly samples: Share }
  /** Samples compared with the reference, and the layers of the sample under way. */
  | { readonly stage: 'reference'; readonly samples: Share; readonly layers: Share };

/** Is told how far an export is and waited for; what it throws breaks the export off before anything is in place. */
export type TellExport = (progress: ExportProgress) => Promise<void>;
