"""The window: widgets take values and emit intentions; only this folder and ``app`` know Qt."""
