"""An issue beside others: before and after it, compared with it, taken up again by it."""
