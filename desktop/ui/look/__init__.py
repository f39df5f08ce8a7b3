"""The look: tokens as Qt colours, fonts and icons, and how the trade's kinds are shown."""
