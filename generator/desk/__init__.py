"""What a clerk begins with: skeletons of councils and sessions."""
