@echo off
rem Finds a Python and lets it do the work; a person double-clicks this. No administrator is needed.
rem Only ASCII in here: which code page a console has is not known, and cmd reads this file in it.
setlocal DisableDelayedExpansion
set "HERE=%~dp0"
set "PYTHONUTF8=1"
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
set "FITS=import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2**32)"
set "FOUND="
for %%V in (3.14 3.13 3.12 3.11) do (
  if not defined FOUND py -%%V -c "%FITS%" >nul 2>nul && set "FOUND=py -%%V"
)
if not defined FOUND py -3 -c "%FITS%" >nul 2>nul && set "FOUND=py -3"
if not defined FOUND python -c "%FITS%" >nul 2>nul && set "FOUND=python"
if not exist "%HERE%install.py" goto notunpacked
if not defined FOUND goto nopython
%FOUND% "%HERE%install.py" %*
set "DONE=%ERRORLEVEL%"
pause
exit /b %DONE%

:nopython
chcp 65001 >nul
type "%HERE%no-python.txt"
pause
exit /b 1

:notunpacked
rem Opened within the ZIP, Windows unpacks this file alone.
echo Please unpack the whole ZIP first, then open install.bat in the new folder.
if defined FOUND %FOUND% -c "print('ZIP \u3092\u300c\u3059\u3079\u3066\u5c55\u958b\u300d\u3057\u3066\u304b\u3089\u3001\u3067\u304d\u305f\u30d5\u30a9\u30eb\u30c0\u30fc\u306e install.bat \u3092\u958b\u3044\u3066\u304f\u3060\u3055\u3044\u3002')"
pause
exit /b 1
