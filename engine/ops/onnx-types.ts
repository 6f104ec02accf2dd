/** TensorProto.DataType numbers, as `Cast` takes them in `to`. */
export const ONNX_FLOAT = 1;
/** 64-bit signed integers, what an int tensor is in ONNX. */
export const ONNX_INT64 = 7;
/** What comparisons answer and `Where` asks for. */
export const ONNX_BOOL = 9;
