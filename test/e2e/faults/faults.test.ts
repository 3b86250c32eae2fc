// One file for Jest, and no `describe`, so that all runs wait at the same time. The slowest first.
import './unclearSubmissions.suite';
import './polls.suite';
import './refusedSubmissions.suite';
import './stopped.suite';
