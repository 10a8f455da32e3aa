@echo off
rem Finds a Python and lets it do the work; a person double-clicks this. No administrator is needed.
setlocal
set "HERE=%~dp0"
set "FOUND="
for %%V in (3.14 3.13 3.12 3.11) do (
  if not defined FOUND (
    py -%%V -c "import sys" >nul 2>nul && set "FOUND=py -%%V"
  )
)
if not defined FOUND (
  python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "FOUND=python"
)
if not defined FOUND (
  chcp 65001 >nul
  type "%HERE%no-python.txt"
  pause
  exit /b 1
)
set PYTHONUTF8=1
%FOUND% "%HERE%install.py" %*
set "DONE=%ERRORLEVEL%"
pause
exit /b %DONE%
