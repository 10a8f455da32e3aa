"""Minutes in the shape of the Diet's minutes API (国会会議録検索システム): loaders made for it read them after changing one address."""
