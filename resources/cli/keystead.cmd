@echo off
"%~dp0node.exe" "%~dp0..\app.asar.unpacked\out\cli\keystead.cjs" %*
